"""Tumours in bone: cells that find their way there by RANK, what they do to bone, and bone to them."""
