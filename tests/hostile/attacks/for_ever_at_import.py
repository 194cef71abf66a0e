# tries to hang before anything is asked
# honest: x
while True:
    pass
