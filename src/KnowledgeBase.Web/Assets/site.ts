// Everything that runs in the browser. Pages work without it; it makes them faster to use.
import "./trusted-types";
import "./guard-forms";
import "./search";
import "./reading";
import "./shortcuts";
import "./editor";
import "./review";
