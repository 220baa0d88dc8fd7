"""Calcium and phosphate of blood: gut, kidney, bone, and the hormones that keep them."""
