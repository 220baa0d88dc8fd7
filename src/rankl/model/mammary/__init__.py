"""The mammary gland: what progesterone, prolactin and RANKL make of it, and what may go wrong."""
