import * as React from "react";
import * as dom from "react-dom";
import * as client from "react-dom/client";
import * as jsx from "react/jsx-runtime";

globalThis.installed = { react: React, "react-dom": dom, "react-dom/client": client, "react/jsx-runtime": jsx };
