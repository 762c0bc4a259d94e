"""Settings of the office: a module for each file kind, one check that knows them all.

This package imports nothing: pydantic costs 80 ms, and a warm build reads the settings from JSON.
"""
