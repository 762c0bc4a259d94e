"""Files of tables (workbooks, csv, Word documents) become rows of cells; nothing is understood."""
