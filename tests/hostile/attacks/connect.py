# tries to send data to a server on this machine
# honest: x
import socket

def relu(x):
    for family, address in ((socket.AF_INET, ("127.0.0.1", @PORT@)), (socket.AF_UNIX, "\0@ABSTRACT@"),
                            (socket.AF_UNIX, "@SCRATCH@/socket")):
        try:
            with socket.socket(family, socket.SOCK_STREAM) as out:
                out.settimeout(1)
                out.connect(address)
                out.sendall(b"secrets")
        except OSError:
            pass
    return x
