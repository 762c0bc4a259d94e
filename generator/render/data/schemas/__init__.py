"""JSON Schemas (draft 2020-12) of what people type, for editors and other programs."""
