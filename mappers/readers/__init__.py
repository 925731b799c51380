"""One module per way in: from the bytes of a file to the text of a document."""
