"""Attendance beside reports, per unit and month, never per person."""
