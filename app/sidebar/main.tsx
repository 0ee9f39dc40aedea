import { start } from "../start.tsx";
import { Sidebar } from "./sidebar.tsx";
import "./sidebar.css";

void start((ticket) => <Sidebar ticket={ticket} />);
