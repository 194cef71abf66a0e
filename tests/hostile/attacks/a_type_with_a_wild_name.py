# tries to put a script where the report names a type
# honest: x
Wild = type("<script>alert(1)</script>\x1b[2J", (), {})

def relu(x):
    return Wild()
