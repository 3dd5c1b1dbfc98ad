"""Setting up farmers' specialised cooperatives (农民专业合作社): the stages of a case, the law, the votes."""
