"""How a cable is built: its header, body and references, and their triples."""
