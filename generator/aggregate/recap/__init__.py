"""The rekap: rows of the data files, sheets of the workbook."""
