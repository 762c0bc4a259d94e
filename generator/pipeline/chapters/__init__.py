"""The chapters of a site: each plans the pages of one subject."""
