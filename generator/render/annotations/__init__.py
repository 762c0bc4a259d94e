"""What a check found, in the forms that forges show beside a change. Each text is hostile here."""
