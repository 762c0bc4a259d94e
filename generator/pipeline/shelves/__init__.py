"""What is kept between builds, besides person-months."""
