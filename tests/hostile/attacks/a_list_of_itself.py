# tries to send a list that holds itself
# honest: x
def relu(x):
    result = []
    result.append(result)
    return result
