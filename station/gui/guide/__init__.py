"""The guide of the first start: from nothing to a desk that issues, part by part. Later it sets up each real part."""
