"""Forms 表单: what a step, a register's deed or a cooperative's deed takes, each declared once."""
