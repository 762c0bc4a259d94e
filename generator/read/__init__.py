"""IN: git, trees and text become raw values."""
