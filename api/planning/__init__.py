"""What is settled of an operation before it runs: its fields, their statements, and how its answer is written."""
