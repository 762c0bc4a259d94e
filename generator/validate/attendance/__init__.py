"""Attendance: the monthly file of the repository, and the exports of machines that fill it."""
