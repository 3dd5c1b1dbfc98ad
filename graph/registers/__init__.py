"""The registers: households, people and enterprises, kept by deeds that are one entry of the log each."""
