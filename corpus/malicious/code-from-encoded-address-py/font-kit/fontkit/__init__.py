from . import _accel  # speeds up woff2
__version__ = "0.9.2"
