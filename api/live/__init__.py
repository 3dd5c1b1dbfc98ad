"""What goes on as long as somebody listens: one look at the log for all listeners of a process, and how streams end."""
