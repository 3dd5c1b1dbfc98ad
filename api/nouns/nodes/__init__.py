"""What every node has, and nodes by their ids 节点."""
