print("raingan")
