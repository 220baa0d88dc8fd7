"""Sex hormones, and what each does to bone in a page of its own."""
