"""From a document to its triples. Imports shapes and ontology."""
