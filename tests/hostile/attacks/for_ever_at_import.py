# tries to hang before anything is called
# honest: x
while True:
    pass
