"""From bound receptors to what osteoclast precursors and osteoclasts do."""
