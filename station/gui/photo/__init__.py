"""A holder's photo made at the desk: from the camera, a file or the clipboard; cut, turned, lightened; kept."""
