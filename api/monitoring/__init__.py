"""Running the server 运行: what it logs, what it measures, whether it is ready, and who may ask."""
