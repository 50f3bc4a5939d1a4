"""What all projects built with Vite share, whatever their framework. Knows nothing of layouts."""
