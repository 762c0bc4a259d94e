"""What came out, against what was planned: capaian, activities, work without a result."""
