"""What is solved: the tasks that all tools are given."""
