"""The database: its settings, its migrations, and the only user of the driver beside the private Neo4j."""
