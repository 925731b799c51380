"""What a good description must satisfy, as SHACL. Imports ontology."""
