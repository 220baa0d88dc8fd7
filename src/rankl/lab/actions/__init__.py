"""What is done to the subjects of an arm, one kind of action in each file, as events of the model."""
