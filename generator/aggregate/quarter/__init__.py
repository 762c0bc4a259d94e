"""The quarter: realisasi fisik and keuangan against targets."""
