"""What commands ask and do that is no restructuring and no register."""
