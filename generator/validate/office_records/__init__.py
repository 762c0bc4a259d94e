"""Are the office's own records under entries/kantor/ right? A module for each kind."""
