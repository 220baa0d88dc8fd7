"""Other languages: a composed system of equations written for other programs and for readers."""
