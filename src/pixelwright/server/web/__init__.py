"""HTTP as the doors see it: requests read within limits, answers, errors, routes. Knows nothing of models."""
