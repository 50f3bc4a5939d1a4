"""Definitions of APIs out of documentation: endpoints, parameters, answers; written as OpenAPI 3.1."""
