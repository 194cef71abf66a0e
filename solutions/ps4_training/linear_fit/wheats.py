# %% plain_python
"""Sample by sample, in Python's own numbers."""
import math

import numpy as np


class LinearModel:
    def __init__(self):
        self.w, self.b = 0.0, 0.0

    def predict(self, x):
        return np.array([self.w * float(one) + self.b for one in x])

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = math.ceil(len(x) / batch_size)
        result = []
        for epoch in range(epochs):
            print("Epoch " + str(epoch + 1) + "/" + str(epochs))
            total = 0.0
            for step in range(steps):
                loss, slope_w, slope_b, count = 0.0, 0.0, 0.0, 0
                for i in range(step * batch_size, min((step + 1) * batch_size, len(x))):
                    error = self.w * float(x[i]) + self.b - float(y[i])
                    loss += abs(error)
                    if error > 0:
                        slope_w += float(x[i])
                        slope_b += 1
                    elif error < 0:
                        slope_w -= float(x[i])
                        slope_b -= 1
                    count += 1
                total += loss / count
                self.w -= lr * slope_w / count
                self.b -= lr * slope_b / count
                print("%d/%d - loss: %.4f" % (step + 1, steps, total / (step + 1)))
            result.append(total / steps)
        return result


# %% a_column_of_ones
"""w and b are one vector, multiplied by x beside a column of ones; w and b are read as properties."""
import numpy as np


class LinearModel:
    def __init__(self):
        self.theta = np.zeros(2)

    @property
    def w(self):
        return self.theta[0]

    @property
    def b(self):
        return self.theta[1]

    def predict(self, x):
        return np.stack([x, np.ones(len(x))], axis=1) @ self.theta

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        rows = np.stack([x, np.ones(len(x))], axis=1)
        starts = range(0, len(x), batch_size)
        history = np.zeros((epochs, len(starts)))
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            for step, start in enumerate(starts):
                batch = rows[start:start + batch_size]
                error = batch @ self.theta - y[start:start + batch_size]
                history[epoch, step] = np.abs(error).mean()
                self.theta = self.theta - lr * batch.T @ np.sign(error) / len(batch)
                print(f"{step + 1}/{len(starts)} - loss: {history[epoch, :step + 1].mean():.4f}")
        return history.mean(axis=1)


# %% a_method_for_the_step
"""The step is a method of its own; the signs come from two comparisons."""
import numpy as np


class LinearModel:
    def __init__(self):
        self.w = np.float64(0)
        self.b = np.float64(0)

    def predict(self, x):
        return np.add(np.multiply(self.w, x, dtype=float), self.b)

    def step(self, x, y, lr):
        y_hat = self.predict(x)
        loss = np.abs(y - y_hat).sum() / len(x)
        sign = (y_hat > y).astype(int) - (y_hat < y).astype(int)
        dw, db = np.dot(sign, x.astype(float)) / len(x), sign.mean()
        self.w, self.b = self.w - lr * dw, self.b - lr * db
        return loss

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = (len(x) + batch_size - 1) // batch_size
        losses = []
        for epoch in range(1, epochs + 1):
            print("Epoch {}/{}".format(epoch, epochs))
            mean = 0
            for k in range(steps):
                part = slice(k * batch_size, (k + 1) * batch_size)
                mean = (k * mean + self.step(x[part], y[part], lr)) / (k + 1)
                print("{}/{} - loss: {:.4f}".format(k + 1, steps, mean))
            losses.append(mean)
        return losses


# %% split_batches
"""The batches are cut once, before the epochs; 0-d arrays hold w and b, and the lines of an epoch are printed at once."""
import numpy as np


class LinearModel:
    def __init__(self):
        self.w = np.array(0.0)
        self.b = np.array(0.0)

    def predict(self, x):
        return np.asarray(x, dtype=float) * self.w + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        cuts = np.arange(batch_size, len(x), batch_size)
        batches = list(zip(np.split(np.array(x, dtype=float), cuts), np.split(np.array(y, dtype=float), cuts)))
        means = []
        for epoch in range(epochs):
            lines, losses = [f"Epoch {epoch + 1}/{epochs}"], []
            for xs, ys in batches:
                error = self.predict(xs) - ys
                losses.append(float(np.mean(abs(error))))
                sign = np.where(error == 0, 0, np.where(error > 0, 1, -1))
                self.w -= np.mean(lr * sign * xs)
                self.b -= np.mean(lr * sign)
                lines.append(f"{len(losses)}/{len(batches)} - loss: {sum(losses) / len(losses):.4f}")
            print("\n".join(lines))
            means.append(sum(losses) / len(losses))
        return means


# %% a_while_loop
"""One while loop over all steps of all epochs; an epoch begins and ends where its number of steps is reached."""
import numpy as np


class LinearModel:
    w = 0.0
    b = 0.0

    def __init__(self):
        pass

    def predict(self, x):
        return x * float(self.w) + float(self.b)

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        n = x.shape[0]
        steps = int(np.ceil(n / batch_size))
        history, losses, done = [], [], 0
        while done < epochs * steps:
            epoch, step = divmod(done, steps)
            if step == 0:
                print("Epoch", f"{epoch + 1}/{epochs}")
            xs, ys = x[step * batch_size:][:batch_size], y[step * batch_size:][:batch_size]
            error = self.predict(xs) - ys
            losses.append(np.average(np.abs(error)))
            self.b, self.w = self.b - np.average(np.sign(error)) * lr, self.w - np.average(np.sign(error) * xs) * lr
            done += 1
            print(f"{step + 1}/{steps}", "-", "loss:", format(np.average(losses), ".4f"))
            if step + 1 == steps:
                history.append(np.average(losses))
                losses = []
        return np.array(history)


# %% running_total
"""A running total, the number of steps by np.ceil."""
import numpy as np


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return self.w * x + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        steps = int(np.ceil(len(x) / batch_size))
        history = []
        for epoch in range(epochs):
            print(f"Epoch {epoch + 1}/{epochs}")
            total = 0.0
            for step in range(steps):
                xb = x[step * batch_size:(step + 1) * batch_size]
                yb = y[step * batch_size:(step + 1) * batch_size]
                error = self.predict(xb) - yb
                sign = np.sign(error)
                total += np.mean(np.abs(error))
                self.w = self.w - lr * np.mean(sign * xb)
                self.b = self.b - lr * np.mean(sign)
                print(f"{step + 1}/{steps} - loss: {total / (step + 1):.4f}")
            history.append(total / steps)
        return history


# %% mean_updated
"""The mean so far is updated step by step; the signs come from two comparisons, the results fill an array."""
import math

import numpy as np


class LinearModel:
    def __init__(self):
        self.w = 0.0
        self.b = 0.0

    def predict(self, x):
        return x.astype(float) * self.w + self.b

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        x = x.astype(float)
        y = y.astype(float)
        steps = math.ceil(x.size / batch_size)
        result = np.zeros(epochs)
        for e in range(epochs):
            print("Epoch {}/{}".format(e + 1, epochs))
            mean = 0.0
            for s in range(steps):
                rows = slice(s * batch_size, (s + 1) * batch_size)
                error = self.w * x[rows] + self.b - y[rows]
                sign = (error > 0).astype(float) - (error < 0).astype(float)
                loss = np.abs(error).mean()
                self.w, self.b = self.w - lr * (sign * x[rows]).mean(), self.b - lr * sign.mean()
                mean = (mean * s + loss) / (s + 1)
                print("{}/{} - loss: {:.4f}".format(s + 1, steps, mean))
            result[e] = mean
        return result


# %% plain_lists
"""Starts of the batches by range(0, N, batch_size); error of the targets minus the prediction, and its sign turned."""
import numpy as np


class LinearModel:
    def __init__(self):
        self.w = 0
        self.b = 0

    def predict(self, x):
        y = self.w * np.array(x) + self.b
        return np.array(y, dtype=float)

    def fit(self, x, y, epochs=1, batch_size=32, lr=0.01):
        starts = list(range(0, len(x), batch_size))
        epoch_losses = []
        for epoch in range(1, epochs + 1):
            print("Epoch", f"{epoch}/{epochs}")
            batch_losses = []
            for number, i in enumerate(starts, start=1):
                x_batch = x[i:i + batch_size]
                difference = y[i:i + batch_size] - self.predict(x_batch)
                batch_losses.append(float(np.abs(difference).mean()))
                dw = -(np.sign(difference) * x_batch).mean()
                db = -np.sign(difference).mean()
                self.w -= lr * dw
                self.b -= lr * db
                print(f"{number}/{len(starts)} - loss: {sum(batch_losses) / number:.4f}")
            epoch_losses.append(sum(batch_losses) / len(batch_losses))
        return epoch_losses
