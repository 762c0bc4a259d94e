"""What only the camat may see. No site imports this: the contracts in pyproject.toml hold it so."""
