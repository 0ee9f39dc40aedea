import { start } from "../start.tsx";
import { Manager } from "./manager.tsx";
import "./manager.css";

void start(() => <Manager />);
