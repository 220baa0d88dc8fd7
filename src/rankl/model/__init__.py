"""What we believe: nouns in `quantities`, mechanisms in one folder an organ, lists of them in `bodies`."""
